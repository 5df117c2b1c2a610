import { z } from 'zod';

// The desk's content policy forbids building code from strings; zod would try, and be reported for it.
// Imported before any schema is made.
z.config({ jitless: true });
