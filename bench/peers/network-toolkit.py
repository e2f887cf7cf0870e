"""Times the Coordination Network Toolkit on a CSV file of its form: preprocessing and co_retweet.

Prints seconds, edges and the processor seconds of the whole process and its children. Exit status 3: not installed.
"""

import contextlib
import multiprocessing
import os
import sys
import tempfile
import time

try:
    import coordination_network_toolkit as toolkit
except ImportError:
    sys.exit(3)


def main():
    path, window = sys.argv[1], int(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        database = os.path.join(folder, "toolkit.db")
        started = time.perf_counter()
        with contextlib.redirect_stdout(sys.stderr):
            toolkit.preprocess.preprocess_csv_files(database, [path])
            toolkit.compute_networks.compute_co_retweet_parallel(
                database, window, n_threads=os.cpu_count(), min_edge_weight=1
            )
        seconds = time.perf_counter() - started
        edges = sum(1 for _ in toolkit.graph.get_edge_rows(database, "co_retweet"))
    for child in multiprocessing.active_children():
        child.join()
    used = os.times()
    print(seconds, edges, used.user + used.system + used.children_user + used.children_system)


if __name__ == "__main__":
    main()
