import * as migration_20261122_190744_initial from './20261122_190744_initial';
import * as migration_20261125_184655_work_of_enquiries from './20261125_184655_work_of_enquiries';

export const migrations = [
  {
    up: migration_20261122_190744_initial.up,
    down: migration_20261122_190744_initial.down,
    name: '20261122_190744_initial',
  },
  {
    up: migration_20261125_184655_work_of_enquiries.up,
    down: migration_20261125_184655_work_of_enquiries.down,
    name: '20261125_184655_work_of_enquiries'
  },
];
