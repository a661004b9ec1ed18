package org.exportcontrol.gateway;

import org.exportcontrol.common.testkit.CommittedContract;

class OpenApiContractIT extends CommittedContract {}
