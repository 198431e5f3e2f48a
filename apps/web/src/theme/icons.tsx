import { CheckCircleFilled, CheckOutlined, CloseCircleFilled, CloseOutlined, DownOutlined, EllipsisOutlined, ExclamationCircleFilled, InfoCircleFilled, LoadingOutlined } from '@ant-design/icons';
import type { ConfigProviderProps } from 'antd';

/** An icon of antd names itself in English to a screen reader; what stands beside it says it better. */
const SILENT = { 'aria-hidden': true, 'aria-label': undefined } as const;

/** The icons within antd's own parts, silent. */
export const silentIcons: Pick<ConfigProviderProps, 'alert' | 'select' | 'tabs' | 'drawer' | 'modal'> = {
  alert: {
    successIcon: <CheckCircleFilled {...SILENT} />,
    infoIcon: <InfoCircleFilled {...SILENT} />,
    warningIcon: <ExclamationCircleFilled {...SILENT} />,
    errorIcon: <CloseCircleFilled {...SILENT} />,
  },
  select: {
    suffixIcon: <DownOutlined {...SILENT} />,
    clearIcon: <CloseCircleFilled {...SILENT} />,
    loadingIcon: <LoadingOutlined spin {...SILENT} />,
    menuItemSelectedIcon: <CheckOutlined {...SILENT} />,
    removeIcon: <CloseOutlined {...SILENT} />,
  },
  tabs: { more: { icon: <EllipsisOutlined {...SILENT} /> } },
  drawer: { closeIcon: <CloseOutlined {...SILENT} /> },
  modal: { closeIcon: <CloseOutlined {...SILENT} /> },
};
