/** Who the server takes the asker for. */
import { z } from 'zod';

export const newSessionSchema = z.strictObject({ token: z.string().min(1).max(200) });
export const sessionSchema = z.object({
  /** Whether this server asks for access tokens. */
  guarded: z.boolean(),
  /** null: nobody; a token is needed. */
  holder: z.object({ name: z.string(), role: z.enum(['reader', 'editor']) }).nullable(),
});
