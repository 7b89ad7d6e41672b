import * as migration_20261125_190026_initial from './20261125_190026_initial';

export const migrations = [
  {
    up: migration_20261125_190026_initial.up,
    down: migration_20261125_190026_initial.down,
    name: '20261125_190026_initial'
  },
];
