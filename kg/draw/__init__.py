"""The store's graph → pictures: a networkx graph, a page to explore, a timeline and a report."""
