# Not yet run on a Mac. `brew update-python-resources` fills in the resources from requirements.lock.
class Deskcoach < Formula
  include Language::Python::Virtualenv

  desc "Break reminders, desk stretches and strength sessions, from the tray"
  homepage "https://deskcoach.org/"
  url "https://deskcoach.org/download/deskcoach-@VERSION@.tar.gz"
  sha256 "@SHA256@"
  license "MIT"

  depends_on "python@3.13"

  def install
    virtualenv_install_with_resources
  end

  service do
    run [opt_bin/"deskcoach", "--background"]
    keep_alive false
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/deskcoach --version")
  end
end
