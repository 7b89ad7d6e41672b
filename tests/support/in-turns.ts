import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files on MongoDB by turns with those on SQLite: all of one after the other, both workers would wait for the one server,
 * and later leave it idle. One goes from the front, the other from the back, so that a file does not meet itself.
 */
export default class InTurns extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const of = (name: string) => sorted.filter(({ project }) => project.name === name)
    const others = sorted.filter(({ project }) => !['mongodb', 'sqlite'].includes(project.name))
    const [onMongo, onSqlite] = [of('mongodb'), of('sqlite').reverse()]
    const longer = Math.max(onMongo.length, onSqlite.length)
    const inTurns = Array.from({ length: longer }, (_, at) => [onMongo[at], onSqlite[at]]).flat()
    return [...inTurns.filter((file) => file !== undefined), ...others]
  }
}
