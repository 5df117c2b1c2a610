import { z } from 'zod';
import { Business, Fact } from '../../main/engine/domain/business.ts';
import { ConversationId, FactId, ProviderId } from '../../main/engine/domain/ids.ts';
import { ModelInfo, ProviderConfig } from '../../main/engine/domain/provider.ts';
import { PracticeState, ProviderRow } from '../../main/engine/domain/views/app.ts';
import { route } from './route.ts';

const Nothing = z.void();
const BusinessFacts = z.object({ business: Business, facts: z.array(Fact) });

export const setupRoutes = {
  'providers.list': route(Nothing, z.array(ProviderRow)),
  /**
   * Checks with one cheap call, then keeps the key in the keychain and the rest in the settings. Without `key`
   * the kept one is used. The key is never given back.
   */
  'providers.connect': route(
    z.object({ config: ProviderConfig, key: z.string().min(1).max(500).optional() }),
    z.object({ models: z.array(ModelInfo), model: z.string() }),
  ),
  /** Makes it the one that writes drafts. */
  'providers.choose': route(z.object({ config: ProviderConfig }), z.array(ProviderRow)),
  'providers.forgetKey': route(z.object({ id: ProviderId }), z.array(ProviderRow)),
  'business.get': route(Nothing, BusinessFacts),
  'business.save': route(Business, BusinessFacts),
  'business.saveFact': route(Fact.extend({ id: FactId.nullable() }), BusinessFacts),
  'business.deleteFact': route(z.object({ id: FactId }), BusinessFacts),
  /** Puts the sample shop's facts in place of what is there. */
  'business.useSample': route(Nothing, BusinessFacts),
  'practice.state': route(Nothing, PracticeState),
  'practice.set': route(
    z.object({ running: z.boolean().optional(), speed: PracticeState.shape.speed.optional() }),
    PracticeState,
  ),
  /** Play a customer yourself: one of the pretend ones, or a new one by name. */
  'practice.writeAs': route(
    z.object({
      customer: z.union([
        z.object({ id: z.string().min(1).max(64) }),
        z.object({ name: z.string().trim().min(1).max(80) }),
      ]),
      text: z.string().min(1).max(65_536),
    }),
    z.object({ conversationId: ConversationId.nullable() }),
  ),
};
