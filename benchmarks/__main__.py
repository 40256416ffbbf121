"""`make bench`: every benchmark, one after the other."""

from benchmarks import extraction, startup

startup.main()
extraction.main()
