package org.exportcontrol.gateway.app;

import org.exportcontrol.common.testkit.CommittedContract;

class OpenApiContractIT extends CommittedContract {}
