import type { BaseDatabaseAdapter, DatabaseAdapterObj, Payload } from 'payload'

type Rule = (db: BaseDatabaseAdapter, payload: Payload) => BaseDatabaseAdapter

/** The adapter with each of these around it, the innermost first: what comes later sees what was asked, as it was asked. */
export const dressed = (adapter: DatabaseAdapterObj, rules: Rule[]): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => rules.reduce((db, rule) => rule(db, args.payload), adapter.init(args)),
})
