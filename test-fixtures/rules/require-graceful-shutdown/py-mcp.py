import os
from mcp.server.fastmcp import FastMCP
mcp = FastMCP("x", host="0.0.0.0", port=int(os.environ["PORT"]))
if __name__ == "__main__":
    mcp.run(transport="streamable-http")
