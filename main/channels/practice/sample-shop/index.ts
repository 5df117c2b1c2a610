import type { Business, Fact } from '../../../engine/domain/business.ts';
import { sampleBusiness } from './business.ts';
import { cakeFacts } from './cakes.ts';
import { diets } from './diets.ts';
import { ordering } from './ordering.ts';
import { allergenFact, priceFact } from './product-facts.ts';
import { products } from './products.ts';
import { toFact } from './told-fact.ts';
import { visiting } from './visiting.ts';

/** The shop that the pretend customers write to. What is asked most comes first. */
export const sampleShop: { business: Business; facts: readonly Fact[] } = {
  business: sampleBusiness,
  facts: [
    ...visiting,
    ...ordering,
    ...cakeFacts,
    ...diets,
    ...products.map(priceFact),
    ...products.map(allergenFact),
  ].map(toFact),
};
