import { accessible } from './testing/accessible.ts';

accessible('fr/');
