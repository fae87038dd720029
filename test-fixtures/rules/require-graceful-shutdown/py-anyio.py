import os
import signal
import anyio

async def main():
    listener = await anyio.create_tcp_listener(local_port=int(os.environ["PORT"]))
    with anyio.open_signal_receiver(signal.SIGTERM) as signals:
        async for s in signals:
            break

anyio.run(main)
