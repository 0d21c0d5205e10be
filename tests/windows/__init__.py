"""The program on a Windows desktop (`make test-windows`): a real Windows Python, under Wine."""
