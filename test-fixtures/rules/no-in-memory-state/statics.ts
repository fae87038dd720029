// State on classes: as much the module's as a variable is.
import express from 'express';

class Baskets {
  static open: string[] = [];
  static byUser = new Map<string, string[]>();
  private static total = 0;
  static readonly limits = Object.freeze({ items: 10 });
  items: string[] = [];

  static count(): void {
    this.total += 1;
    // <- no-in-memory-state: `Baskets.total` is kept in the memory of this process, where other processes and restarts lose it; keep it in a backing service.
  }

  add(item: string): void {
    this.items.push(item);
  }
}

export const app = express();
app.post('/baskets/:user', (req, res) => {
  Baskets.open.push(req.params.user);
  // <- no-in-memory-state: `Baskets.open` is kept in the memory of this process, where other processes and restarts lose it; keep it in a backing service.
  Baskets.byUser.set(req.params.user, []);
  // <- no-in-memory-state
  Baskets.count();
  const own = new Baskets();
  own.add(req.body.item);
  own.items.push('gift');
  res.json({ limits: Baskets.limits.items });
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
