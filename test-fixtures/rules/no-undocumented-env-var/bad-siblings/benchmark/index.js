const room = process.env.SHOP_ROOM ?? 'lobby';
const found = await fetch(`http://localhost:8080/${room}`);
process.exitCode = found.ok ? 0 : 1;
