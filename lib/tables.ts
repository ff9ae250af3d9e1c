import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { feedsTable, matchesTable, subscribersTable, type TableSchema, vanishesAt } from '../lambdas/table-schema';
import type { TableName } from './allowances';

/** Lets a trial's tables be deleted by hand after `destroy`; production's must be unlocked first. */
interface TablesProps {
  readonly deletionProtection: boolean;
}

/** The three tables: on demand, restorable to any second of the last 35 days, kept when the stack goes. */
export class Tables extends Construct {
  readonly byName: Readonly<Record<TableName, TableV2>>;

  constructor(scope: Construct, id: string, props: TablesProps) {
    super(scope, id);
    this.byName = {
      Feeds: this.table(feedsTable, props),
      Matches: this.table(matchesTable, props),
      Subscribers: this.table(subscribersTable, props, vanishesAt),
    };
  }

  private table(schema: TableSchema, { deletionProtection }: TablesProps, vanishing?: string): TableV2 {
    return new TableV2(this, schema.name, {
      partitionKey: { name: schema.partitionKey, type: AttributeType.STRING },
      sortKey: { name: schema.sortKey, type: AttributeType.STRING },
      globalSecondaryIndexes: schema.indexes.map((index) => ({
        indexName: index.name,
        partitionKey: { name: index.partitionKey, type: AttributeType.STRING },
        sortKey: { name: index.sortKey, type: AttributeType.STRING },
        projectionType: ProjectionType.ALL,
      })),
      billing: Billing.onDemand(),
      ...(vanishing === undefined ? {} : { timeToLiveAttribute: vanishing }),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
