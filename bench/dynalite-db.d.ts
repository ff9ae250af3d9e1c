declare module 'dynalite/db' {
  /** Items and tables as dynalite keeps them: DynamoDB JSON. */
  export type Item = Record<string, unknown>;

  interface Table extends Item {
    readonly GlobalSecondaryIndexes?: readonly Item[];
  }
  interface Put {
    readonly type: 'put';
    readonly key: string;
    readonly value: Item;
  }
  interface ItemDb {
    readonly batch: (puts: readonly Put[], done: (error?: Error) => void) => void;
  }
  export interface Store {
    readonly getTable: (name: string, done: (error: Error | null, table: Table) => void) => void;
    readonly getItemDb: (table: string) => ItemDb;
    readonly getIndexDb: (kind: 'Global', table: string, index: string) => ItemDb;
    readonly db: { readonly close: (done: (error?: Error) => void) => void };
  }

  export function create(options: { readonly path: string }): Store;
  export function createKey(item: Item, table: Table): string;
  export function getIndexActions(
    indexes: readonly Item[],
    before: undefined,
    item: Item,
    table: Table,
  ): { readonly puts: readonly { readonly index: string; readonly key: string; readonly item: Item }[] };
}
