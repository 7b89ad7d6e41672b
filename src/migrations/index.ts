import * as migration_20261125_192359_initial from './20261125_192359_initial';
import * as migration_20261126_020512_imports_webhooks_record from './20261126_020512_imports_webhooks_record';
import * as migration_20261126_044227_enquiries_in_order from './20261126_044227_enquiries_in_order';

export const migrations = [
  {
    up: migration_20261125_192359_initial.up,
    down: migration_20261125_192359_initial.down,
    name: '20261125_192359_initial',
  },
  {
    up: migration_20261126_020512_imports_webhooks_record.up,
    down: migration_20261126_020512_imports_webhooks_record.down,
    name: '20261126_020512_imports_webhooks_record',
  },
  {
    up: migration_20261126_044227_enquiries_in_order.up,
    down: migration_20261126_044227_enquiries_in_order.down,
    name: '20261126_044227_enquiries_in_order'
  },
];
