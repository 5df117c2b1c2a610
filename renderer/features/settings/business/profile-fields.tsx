import type { Business } from '../../../../main/engine/domain/business.ts';
import { ProfileText } from './profile-text.tsx';
import type { ProfileField } from './profile.ts';

export function ProfileFields({
  business,
  names,
}: {
  business: Business;
  names: readonly ProfileField[];
}) {
  return names.map((name) => <ProfileText key={name} business={business} name={name} />);
}
