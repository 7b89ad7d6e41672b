import * as migration_20261125_192359_initial from './20261125_192359_initial';

export const migrations = [
  {
    up: migration_20261125_192359_initial.up,
    down: migration_20261125_192359_initial.down,
    name: '20261125_192359_initial'
  },
];
