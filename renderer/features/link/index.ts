export { DiagnosticsSection } from './diagnostics/diagnostics-section.tsx';
export { HealthSection } from './health/health-section.tsx';
export { LinkSection } from './link-section.tsx';
