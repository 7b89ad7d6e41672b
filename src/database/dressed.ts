import type { BaseDatabaseAdapter, DatabaseAdapterObj, Payload } from 'payload'

type Rule = (db: BaseDatabaseAdapter, payload: Payload) => BaseDatabaseAdapter

/** Lets this be done whenever the adapter has connected, before anybody goes on. */
export function afterConnecting<T extends BaseDatabaseAdapter>(db: T, work: () => Promise<void> | void): T {
  const { connect } = db
  db.connect = async (options) => {
    await connect?.call(db, options)
    await work()
  }
  return db
}

/** The adapter with each of these around it, the innermost first: what comes later sees what was asked, as it was asked. */
export const dressed = (adapter: DatabaseAdapterObj, rules: Rule[]): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => rules.reduce((db, rule) => rule(db, args.payload), adapter.init(args)),
})
