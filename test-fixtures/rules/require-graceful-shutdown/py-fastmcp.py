import os
from fastmcp import FastMCP
mcp = FastMCP("x")
if __name__ == "__main__":
    mcp.run(transport="http", host="0.0.0.0", port=int(os.environ["PORT"]))
