import { carmen } from './customers/carmen.ts';
import { gerald } from './customers/gerald.ts';
import { layla } from './customers/layla.ts';
import { max } from './customers/max.ts';
import { mia } from './customers/mia.ts';
import type { PretendCustomer } from './customers/pretend-customer.ts';
import { priya } from './customers/priya.ts';
import { tom } from './customers/tom.ts';

/** In the order in which a newcomer meets them. */
export const pretendCustomers: readonly PretendCustomer[] = [
  mia,
  tom,
  carmen,
  layla,
  gerald,
  priya,
  max,
];
