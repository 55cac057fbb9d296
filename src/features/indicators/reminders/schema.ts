import { z } from 'zod';

/** What a mail program asks for when someone stops the reminders with one click. */
export const STOP_PATH = '/api/v1/reminders/stop';

export const stopSchema = z.strictObject({ token: z.string().min(1).max(200) });
