"""`make bench`: every benchmark, one after the other."""

from benchmarks import extraction, linear, startup

startup.main()
extraction.main([])
raise SystemExit(linear.main([]))
