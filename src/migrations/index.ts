import * as migration_20261122_190744_initial from './20261122_190744_initial';
import * as migration_20261125_181013_without_payloads_queue from './20261125_181013_without_payloads_queue';
import * as migration_20261125_181513_scheduled_publications from './20261125_181513_scheduled_publications';

export const migrations = [
  {
    up: migration_20261122_190744_initial.up,
    down: migration_20261122_190744_initial.down,
    name: '20261122_190744_initial',
  },
  {
    up: migration_20261125_181013_without_payloads_queue.up,
    down: migration_20261125_181013_without_payloads_queue.down,
    name: '20261125_181013_without_payloads_queue',
  },
  {
    up: migration_20261125_181513_scheduled_publications.up,
    down: migration_20261125_181513_scheduled_publications.down,
    name: '20261125_181513_scheduled_publications'
  },
];
