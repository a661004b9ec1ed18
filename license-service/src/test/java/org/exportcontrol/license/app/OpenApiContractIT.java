package org.exportcontrol.license.app;

import org.exportcontrol.common.testkit.CommittedContract;

class OpenApiContractIT extends CommittedContract {}
