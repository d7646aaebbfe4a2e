"""Links between claims that speak of the same fact, and which source copies which."""

from workbench.links.lineage import assign as assign
from workbench.links.lineage import trace as trace
from workbench.links.linking import joined as joined
from workbench.links.linking import link as link
