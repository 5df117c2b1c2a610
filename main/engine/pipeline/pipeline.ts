import { check } from './check.ts';
import { context } from './context.ts';
import { decide } from './decide.ts';
import { gateKeeping } from './gate-keeping.ts';
import { generate } from './generate.ts';
import { compose } from './middleware.ts';
import { understand } from './understand.ts';

/** A ready turn's way to a draft. */
export const pipeline = compose([gateKeeping, understand, context, generate, check, decide]);
