import { measureBoard } from './measure-board.ts';

// Started by the bench as a process of its own, for what a browser needs of its environment is not the server's.
const [address = '', starts = '1'] = process.argv.slice(2);
const figures = await measureBoard(JSON.parse(address), Number(starts));
process.stdout.write(JSON.stringify(figures));
