import * as migration_20261125_192359_initial from './20261125_192359_initial';
import * as migration_20261125_224446_record_and_webhooks from './20261125_224446_record_and_webhooks';

export const migrations = [
  {
    up: migration_20261125_192359_initial.up,
    down: migration_20261125_192359_initial.down,
    name: '20261125_192359_initial',
  },
  {
    up: migration_20261125_224446_record_and_webhooks.up,
    down: migration_20261125_224446_record_and_webhooks.down,
    name: '20261125_224446_record_and_webhooks'
  },
];
