import * as migration_20261125_191804_initial from './20261125_191804_initial';

export const migrations = [
  {
    up: migration_20261125_191804_initial.up,
    down: migration_20261125_191804_initial.down,
    name: '20261125_191804_initial'
  },
];
