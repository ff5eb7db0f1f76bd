/**
 * zod compiles its parsers by `new Function` where it may. The page's content policy
 * forbids that, and a browser reports even the try: this comes before any schema.
 */
import { config } from 'zod';

config({ jitless: true });
