import * as migration_20261125_191506_initial from './20261125_191506_initial';

export const migrations = [
  {
    up: migration_20261125_191506_initial.up,
    down: migration_20261125_191506_initial.down,
    name: '20261125_191506_initial'
  },
];
