import { action } from './main.ts';

await action(process.env);
