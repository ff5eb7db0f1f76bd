#!/usr/bin/env node
// The `entente` command: TypeScript is run as it is.
import { register } from 'tsx/esm/api';

register();
await import('./cli.ts');
