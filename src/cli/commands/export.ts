import type { Command } from 'commander';
export function addExport(_program: Command, _end: (code: number) => void): void {}
