/** The compiled files by their types: the type checker need not read, let alone infer, the large JSON itself. */
declare module '*/.compiled/watch.json' {
  const watch: import('../lambdas/domain/watch/watch').Watch;
  export default watch;
}

declare module '*/.compiled/matcher.json' {
  const matcher: import('../lambdas/domain/matching/compiled-matcher').CompiledMatcher;
  export default matcher;
}

declare module '*/.compiled/rules.json' {
  const rules: import('../lambdas/domain/matching/kept-rules').PackedRules;
  export default rules;
}

declare module '*/.compiled/words.json' {
  const words: import('../lambdas/domain/watch/words').WatchWords;
  export default words;
}

declare module '*/.compiled/glosses.json' {
  const glosses: import('../lambdas/domain/watch/watch').Glosses;
  export default glosses;
}
