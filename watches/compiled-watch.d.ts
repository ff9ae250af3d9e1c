/** The compiled watch by its type: the type checker need not read, let alone infer, the large JSON itself. */
declare module '*/.compiled/watch.json' {
  const watch: import('../lambdas/domain/watch/watch').Watch;
  export default watch;
}
