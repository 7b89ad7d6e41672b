import * as migration_20261125_192359_initial from './20261125_192359_initial';
import * as migration_20261125_223848_record from './20261125_223848_record';

export const migrations = [
  {
    up: migration_20261125_192359_initial.up,
    down: migration_20261125_192359_initial.down,
    name: '20261125_192359_initial',
  },
  {
    up: migration_20261125_223848_record.up,
    down: migration_20261125_223848_record.down,
    name: '20261125_223848_record'
  },
];
