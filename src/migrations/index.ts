import * as migration_20261122_190744_initial from './20261122_190744_initial';
import * as migration_20261125_185412_list_indexes from './20261125_185412_list_indexes';

export const migrations = [
  {
    up: migration_20261122_190744_initial.up,
    down: migration_20261122_190744_initial.down,
    name: '20261122_190744_initial',
  },
  {
    up: migration_20261125_185412_list_indexes.up,
    down: migration_20261125_185412_list_indexes.down,
    name: '20261125_185412_list_indexes'
  },
];
