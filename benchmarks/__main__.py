"""`make bench`: every benchmark, one after the other."""

from benchmarks import extraction, ingest, linear, startup

startup.main()
extraction.main([])
ingest.main([])
raise SystemExit(linear.main([]))
