import { accessible, lookOfLanguage } from './testing/accessible.ts';

accessible('fr/', lookOfLanguage);
