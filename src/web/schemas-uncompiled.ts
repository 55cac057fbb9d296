import { z } from 'zod';

// The content security policy forbids compiling code from text, which the schemas would otherwise try when first used:
// this comes before anything that makes one.
z.config({ jitless: true });
