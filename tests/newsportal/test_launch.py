"""What ``make run`` prepares."""

import os
import stat

from newsportal import launch


def test_the_secret_key_is_made_once_and_is_private(tmp_path, monkeypatch):
    monkeypatch.setattr(launch, "VAR_DIR", tmp_path)
    monkeypatch.setattr(launch, "KEY_FILE", tmp_path / "secret-key.txt")
    key = launch.own_secret_key()
    assert len(key) >= 50
    assert launch.own_secret_key() == key
    assert stat.S_IMODE((tmp_path / "secret-key.txt").stat().st_mode) == 0o600


def test_static_files_are_collected_again_only_when_a_source_is_newer(tmp_path):
    assert launch.static_is_stale(tmp_path)
    manifest = tmp_path / "staticfiles.json"
    manifest.write_text("{}")
    assert not launch.static_is_stale(tmp_path)
    os.utime(manifest, (0, 0))
    assert launch.static_is_stale(tmp_path)
