package org.exportcontrol.controllist.app;

import org.exportcontrol.common.testkit.CommittedContract;

class OpenApiContractIT extends CommittedContract {}
