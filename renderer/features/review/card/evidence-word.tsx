import { BookOpen, TriangleAlert, UserPen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../main/engine/domain/draft.ts';
import { Pill } from '../../../ui/pill.tsx';

/** Doubt is marked, confidence is not: only what needs a look has colour. */
export function EvidenceWord({ evidence, flags }: { evidence: Evidence; flags: number }) {
  const { t } = useTranslation('review');
  switch (evidence) {
    case 'facts-found':
      return (
        <Pill plain icon={BookOpen}>
          {t('evidence.facts-found')}
        </Pill>
      );
    case 'check':
      return (
        <Pill plain tone="warn" icon={TriangleAlert}>
          {t('evidence.check', { count: Math.max(1, flags) })}
        </Pill>
      );
    case 'needs-you':
      return (
        <Pill plain tone="danger" icon={UserPen}>
          {t('evidence.needs-you')}
        </Pill>
      );
  }
}
