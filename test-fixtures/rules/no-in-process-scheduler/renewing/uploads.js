export class Uploads {
  #timer;
  constructor() {
    this.jobs = new Map();
    this.#timer = setInterval(
      () => {
        const removed = this.dropOld(24);
        if (removed > 0) console.debug(`dropped ${removed} uploads`);
      },
      4 * 60 * 60 * 1000,
    );
  }

  stop() {
    clearInterval(this.#timer);
  }

  dropOld(hours) {
    let removed = 0;
    for (const [id, { seen }] of this.jobs.entries()) {
      if (Date.now() - seen < hours * 3_600_000) continue;
      this.jobs.delete(id);
      removed++;
    }
    return removed;
  }
}
