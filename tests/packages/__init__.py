"""What people install, installed and started (`make test-packages`): wheel, setup, .deb, tar."""
