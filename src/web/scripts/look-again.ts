/** Keeps the figures of a sweep that is under way fresh, and shows the whole page again when it has ended. Without it a link does the same. */

interface Progress {
  readonly state: 'open' | 'closed' | 'unknown';
  readonly seen: number;
  readonly requests: number;
}

const every = 4000;
const place = document.querySelector<HTMLElement>('[data-progress]');
const address = place?.dataset.progress;

async function look(from: string): Promise<void> {
  try {
    const answer = await fetch(from, { headers: { accept: 'application/json' } });
    const progress = (await answer.json()) as Progress;
    if (progress.state === 'closed') {
      location.reload();
      return;
    }
    for (const name of ['seen', 'requests'] as const) {
      const figure = place?.querySelector(`[data-live="${name}"]`);
      if (figure && answer.ok) figure.textContent = progress[name].toLocaleString('en-GB');
    }
  } catch {
    // The service may be away for a moment; the next look tells.
  }
  setTimeout(() => void look(from), document.hidden ? every * 5 : every);
}

if (address) setTimeout(() => void look(address), every);

export {};
