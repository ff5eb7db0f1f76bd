/** Runs the worker's TypeScript as it is: a worker does not inherit the loader on every Node. */
import { register } from 'tsx/esm/api';

register();
await import('./main.ts');
